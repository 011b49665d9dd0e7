//! What is around a site's configuration on Debian, as far as it could affect the site, and nothing outside the test's
//! own folder.

use std::path::Path;
use std::process::Command;

use crate::program::Program;

/// Debian's module for nginx.
const NGINX_BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Debian's module for lighttpd.
const LIGHTTPD_DEFLATE: &str = "/usr/lib/lighttpd/mod_deflate.so";

/// What Debian's Apache has by default, and `a2enmod headers rewrite`.
const APACHE_MODULES: [&str; 15] = [
    "alias",
    "authz_core",
    "authz_host",
    "autoindex",
    "deflate",
    "dir",
    "env",
    "filter",
    "headers",
    "mime",
    "mpm_event",
    "negotiation",
    "reqtimeout",
    "rewrite",
    "setenvif",
];

/// A server's own configuration, which includes `site.conf` of the folder.
pub fn around(program: Program, folder: &Path, port: u16) -> String {
    let folder = folder.display();
    match program {
        Program::Nginx => {
            present(NGINX_BROTLI, "libnginx-mod-http-brotli-static");
            let own: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|kind| format!("{kind}_temp_path {folder}/{kind};\n"))
                .concat();
            // `gzip on` as in Debian's nginx.conf.
            format!(
                "daemon off;\nworker_processes 1;\npid {folder}/pid;\nload_module {NGINX_BROTLI};\nevents {{}}\n\
                 http {{\naccess_log off;\ngzip on;\n{own}include {folder}/site.conf;\n}}\n"
            )
        }
        Program::Caddy => format!(
            "{{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}}\nimport {folder}/site.conf\n"
        ),
        Program::Apache => {
            let modules: String = APACHE_MODULES
                .map(|name| {
                    format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n")
                })
                .concat();
            // It refuses to run as root.
            let user = if is_root() {
                "User www-data\nGroup www-data\n"
            } else {
                ""
            };
            let types = ["/etc/mime.types", "/dev/null"];
            let types = types.into_iter().find(|file| Path::new(file).exists());
            // The lines before the last are as in Debian's mime.conf and deflate.conf.
            format!(
                "ServerRoot {folder}\nServerName 127.0.0.1\nDefaultRuntimeDir {folder}\nPidFile {folder}/pid\n\
                 ErrorLog /dev/stderr\nListen 127.0.0.1:{port}\n{modules}{user}TypesConfig {}\n\
                 AddType application/x-gzip .gz .tgz\n\
                 AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript\n\
                 Include {folder}/site.conf\n",
                types.unwrap_or_default()
            )
        }
        Program::Lighttpd => {
            present(LIGHTTPD_DEFLATE, "lighttpd-mod-deflate");
            // As in Debian's lighttpd.conf, which the site's own lines have to override.
            format!(
                "server.modules = ( \"mod_indexfile\", \"mod_access\", \"mod_alias\", \"mod_redirect\" )\n\
                 server.document-root = \"/var/www/html\"\nserver.port = 80\nserver.bind = \"127.0.0.1\"\n\
                 index-file.names = ( \"index.php\", \"index.html\" )\nmimetype.assign = ( \".js\" => \"x\" )\n\
                 include \"{folder}/site.conf\"\n"
            )
        }
    }
}

fn present(file: &str, package: &str) {
    assert!(
        Path::new(file).is_file(),
        "{file} is missing; `cargo xtask test` installs it, or: apt install {package}"
    );
}

fn is_root() -> bool {
    Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}
