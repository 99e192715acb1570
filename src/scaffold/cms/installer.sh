#!/bin/sh
# Met Sveltia CMS à côté de la page, dans « sveltia/ » : version fixée, contenu vérifié avant d’être ouvert.
# Sans argument, dans le dossier de ce fichier ; avec un dossier, copie d’abord la page là : installer.sh public/admin
set -eu
VERSION=0.221.1
INTEGRITE="sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ=="
REGISTRE=${REGISTRE:-https://registry.npmjs.org}

ici=$(cd "$(dirname "$0")" && pwd)
cible=${1:-$ici}
mkdir -p "$cible/sveltia"
if [ "$cible" != "$ici" ]; then
  cp "$ici/index.html" "$ici/style.css" "$ici/demarrer.js" "$ici/config.json" "$ici/depot.yml" "$cible/"
fi

paquet=$(mktemp -d)
trap 'rm -rf "$paquet"' EXIT
curl --fail --silent --show-error --location --output "$paquet/cms.tgz" "$REGISTRE/@sveltia/cms/-/cms-$VERSION.tgz"
recu="sha512-$(openssl dgst -sha512 -binary "$paquet/cms.tgz" | openssl base64 -A)"
if [ "$recu" != "$INTEGRITE" ]; then
  echo "Le paquet reçu n’est pas celui qui a été choisi : rien n’est installé." >&2
  exit 1
fi
tar -xzf "$paquet/cms.tgz" -C "$paquet"
contenu=$paquet/package
cp "$contenu/dist/sveltia-cms.js" "$contenu/locales/fr.json" "$contenu/LICENSE.txt" "$cible/sveltia/"
# Les polices, avec leurs licences (SIL Open Font License, Apache 2.0).
cp "$contenu"/npm/assets/*.LICENSE.txt "$cible/sveltia/"
cp "$contenu"/npm/assets/source-sans-3-*.woff2 "$cible/sveltia/source-sans.woff2"
cp "$contenu"/npm/assets/noto-mono-*.woff2 "$cible/sveltia/noto-mono.woff2"
cp "$contenu"/npm/assets/material-symbols-*.woff2 "$cible/sveltia/material-symbols.woff2"
