// Ouvre le formulaire, en français, sans rien demander à un autre site.

const VERSION = "0.221.1";
const INTEGRITY = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6";

/** Les mots français de Sveltia CMS : elle les demanderait sinon à unpkg.com, que la page refuse. */
async function keepFrench() {
  const response = await fetch("sveltia/fr.json");
  if (!response.ok) return;
  const words = { _locale: "fr", _version: VERSION, ...(await response.json()) };
  localStorage.setItem("sveltia-cms.locale", JSON.stringify(words));
  const preferences = JSON.parse(localStorage.getItem("sveltia-cms.prefs") ?? "{}");
  localStorage.setItem("sveltia-cms.prefs", JSON.stringify({ locale: "fr", ...preferences }));
}

function open() {
  const script = document.createElement("script");
  script.src = "sveltia/sveltia-cms.js";
  script.integrity = INTEGRITY;
  script.onerror = () => {
    document.body.textContent = "Le formulaire n’est pas installé ici : voir LISEZ-MOI.md, « Installer ».";
  };
  document.head.append(script);
}

keepFrench().then(open, open);
