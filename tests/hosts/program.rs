//! The four servers: which program each is, how it starts, and what it can do.

use std::fs;
use std::path::Path;
use std::process::Command;

use site_tests::programs::program;

use crate::around::around;

/// A server from Debian's packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Program {
    Nginx,
    Caddy,
    Apache,
    Lighttpd,
}

impl Program {
    /// All of them.
    pub const ALL: [Program; 4] = [
        Program::Nginx,
        Program::Caddy,
        Program::Apache,
        Program::Lighttpd,
    ];

    /// The name in messages, with its version.
    pub fn version(self) -> String {
        let (name, argument) = match self {
            Program::Nginx => ("nginx", "-v"),
            Program::Caddy => ("Caddy", "version"),
            Program::Apache => ("Apache", "-v"),
            Program::Lighttpd => ("lighttpd", "-v"),
        };
        let output = self.command().arg(argument).output();
        let text = output.map_or_else(
            |_| String::new(),
            |output| String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned(),
        );
        let number = text
            .split(|c: char| c.is_whitespace() || c == '/')
            .map(|word| word.trim_start_matches('v'))
            .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            .unwrap_or_default();
        format!("{name} {number}")
    }

    /// The configuration in `docs/hosts/`.
    pub fn configuration(self) -> &'static str {
        match self {
            Program::Nginx => "nginx.conf",
            Program::Caddy => "Caddyfile",
            Program::Apache => "apache.conf",
            Program::Lighttpd => "lighttpd.conf",
        }
    }

    /// Whether it sends the files that the build has compressed, and not what it compresses itself.
    pub fn sends_compressed_files(self) -> bool {
        self != Program::Lighttpd
    }

    /// Whether it respects an encoding that is only named to refuse it. No browser sends that.
    pub fn heeds_refusals(self) -> bool {
        self != Program::Lighttpd
    }

    /// The replacement for `@PORT@`: only visitors from this machine are allowed.
    pub fn listen(self, port: u16) -> String {
        match self {
            Program::Nginx => format!("127.0.0.1:{port}"),
            _ => port.to_string(),
        }
    }

    /// The program; panics with the package to install if it is missing.
    fn command(self) -> Command {
        Command::new(match self {
            Program::Nginx => program("NGINX", &["nginx"], "apt install nginx"),
            Program::Caddy => program("CADDY", &["caddy"], "apt install caddy"),
            Program::Apache => program("APACHE", &["apache2"], "apt install apache2-bin"),
            Program::Lighttpd => program("LIGHTTPD", &["lighttpd"], "apt install lighttpd"),
        })
    }

    /// The program in the foreground, with the filled-in configuration `site.conf` in its folder.
    pub fn in_foreground(self, scratch: &Path, port: u16) -> Command {
        let file = scratch.join("around.conf");
        fs::write(&file, around(self, scratch, port)).expect("the scratch folder is writable");
        let mut command = self.command();
        let arguments: &[&str] = match self {
            Program::Nginx => &["-e", "stderr", "-c"],
            Program::Caddy => &["run", "--adapter", "caddyfile", "--config"],
            Program::Apache => &["-D", "FOREGROUND", "-f"],
            Program::Lighttpd => &["-D", "-f"],
        };
        command.args(arguments).arg(file);
        // Where Caddy stores its state.
        for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(variable, scratch);
        }
        command
    }
}
