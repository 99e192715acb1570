//! Templates: the only door of Tera. A template and a view give HTML.

use crate::diag::problems::Problem;
use crate::diag::problems::Theme as ThemeProblem;
use crate::theme::files::ThemeFiles;
use serde::Serialize;
use tera::{Context, Tera, Value};

/// The templates of a theme, compiled.
#[derive(Clone)]
pub struct Engine {
    tera: Tera,
}

/// A value that templates read, serialised once and shared by every page that uses it.
#[derive(Clone)]
pub struct Shared(Value);

impl Shared {
    /// Serialises a value once.
    pub fn new(value: &impl Serialize) -> Self {
        Self(Value::from_serializable(value))
    }
}

impl Engine {
    /// Compiles every template and component of a theme.
    ///
    /// # Errors
    /// When a template cannot be understood: the template, the line and Tera's words.
    pub fn compile(files: &ThemeFiles) -> Result<Self, Problem> {
        let mut tera = Tera::new();
        let templates = files.texts("templates/", ".html");
        let named = templates.map(|(path, text)| (path.trim_start_matches("templates/").to_owned(), text));
        let components = files.texts("components/", ".html").map(|(path, text)| (path.to_owned(), text));
        tera.add_raw_templates(components.chain(named)).map_err(|error| problem(&error))?;
        Ok(Self { tera })
    }

    /// Renders a page.
    ///
    /// # Errors
    /// When the template asks for what the view does not have.
    pub fn page(
        &self,
        template: &str,
        words: &Shared,
        frame: &impl Serialize,
        view: &impl Serialize,
    ) -> Result<Vec<u8>, Problem> {
        let mut context = Context::new();
        context.insert_value("t", words.0.clone());
        context.insert("page", frame);
        context.insert("view", view);
        let mut html = Vec::with_capacity(16 * 1024);
        self.tera.render_to(template, &context, &mut html).map_err(|error| problem(&error))?;
        Ok(html)
    }

    /// Renders one component with its parameters.
    ///
    /// # Errors
    /// When the component does not exist or its parameters are not those that it declares.
    pub fn component(&self, name: &str, parameters: &impl Serialize) -> Result<String, Problem> {
        let context = Context::from_serialize(parameters).map_err(|error| problem(&error))?;
        self.tera.render_component(name, &context, None, true).map_err(|error| problem(&error))
    }

    /// The names of the components, in order.
    pub fn component_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.tera.get_component_names().collect();
        names.sort_unstable();
        names
    }
}

fn problem(error: &tera::Error) -> Problem {
    ThemeProblem::BadTemplate { words: error.to_string() }.into()
}
