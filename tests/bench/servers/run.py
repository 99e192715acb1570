#!/usr/bin/env python3
"""nginx and Apache read the redirect maps of a build: every old address leads on, at the root of a host and in a folder.

    tests/bench/servers/run.py [PROGRAM]

Needs Debian's `nginx-light` and `apache2`. Each server runs as the one who calls, on a port of this machine alone.
"""

import http.client
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/debug/passerelle")

NGINX = """
pid {work}/nginx.pid; error_log {work}/nginx.log; daemon off; {user}
events {{}}
http {{
  access_log off; client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c;
  uwsgi_temp_path {work}/d; scgi_temp_path {work}/e;
  server {{ listen 127.0.0.1:{port}; root {site}; absolute_redirect off; include {maps}/_redirects.nginx.conf; }}
}}
"""

APACHE = """
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
DocumentRoot {site}
User www-data
Group www-data
Include {maps}/_redirects.apache.conf
"""


def ask(port, path):
    for _ in range(100):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", path)
            answer = connection.getresponse()
            place = answer.getheader("Location") or ""
            return answer.status, place.split(f"127.0.0.1:{port}")[-1]
        except ConnectionRefusedError:
            time.sleep(0.05)
    raise SystemExit("the server does not answer")


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        work.chmod(0o755)
        for rank, base in enumerate(["https://example.org", "https://example.org/portail.31"]):
            inside = base.removeprefix("https://example.org").strip("/")
            site = work / f"site{rank}"
            maps = site / inside
            maps.parent.mkdir(parents=True, exist_ok=True)
            command = [PROGRAM, "build", "--date", "2026-11-23", "--base-url", base, "--output", str(maps), "--quiet"]
            subprocess.run(command, cwd=ROOT, check=True)
            old = [line.split() for line in (maps / "_redirects").read_text().splitlines()]
            assert len(old) > 50, old
            user = "user www-data;" if os.geteuid() == 0 else ""
            for name, settings, program in [
                ("nginx", NGINX, lambda conf: ["nginx", "-c", conf]),
                ("apache", APACHE, lambda conf: ["apache2", "-f", conf, "-DFOREGROUND"]),
            ]:
                port = 18080 + 10 * rank + len(name)
                conf = work / f"{name}{rank}.conf"
                conf.write_text(settings.format(work=work, site=site, maps=maps, port=port, user=user))
                server = subprocess.Popen(program(str(conf)), stderr=subprocess.DEVNULL)
                try:
                    for start, end, _ in old:
                        for path in [start, start.rstrip("/")]:
                            found = ask(port, path)
                            assert found == (301, end), (name, path, found, end)
                        status, _ = ask(port, end)
                        assert status == 200, (name, end, status)
                        status, _ = ask(port, f"{start}x/")
                        assert status == 404, (name, f"{start}x/", status)
                finally:
                    server.terminate()
                    server.wait()
                print(f"{name}, {base}: {len(old)} old addresses lead on, with and without their slash")


if __name__ == "__main__":
    main()
