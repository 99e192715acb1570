//! The one macro of the project: a family of problems, declared once.

/// Declares a family of problems: an enum of plain data, with code, severity, and the words in both tongues side by side.
///
/// Each text is what `format!` takes, in parentheses; fields are in scope by name (as references), so a wrong placeholder does not compile.
///
/// ```text
/// problems! {
///     /// What is wrong with dates.
///     Dates {
///         /// The end of a span comes before its start.
///         EndBeforeStart { start: String } => "P204" Error,
///             fr ("la fin précède le début"), en ("the end comes before the start"),
///             help_fr ("inversez les deux dates"), help_en ("swap the two dates");
///     }
/// }
/// ```
#[macro_export]
macro_rules! problems {
    (
        $(#[$family_doc:meta])*
        $family:ident {
            $(
                $(#[$doc:meta])*
                $name:ident { $($field:ident : $type:ty),* $(,)? } => $code:literal $severity:ident,
                fr ($($fr:tt)*), en ($($en:tt)*),
                help_fr ($($help_fr:tt)*), help_en ($($help_en:tt)*);
            )*
        }
    ) => {
        $(#[$family_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $family {
            $(
                $(#[$doc])*
                $name {
                    $(
                        #[doc = concat!("What `", stringify!($field), "` stands for in the message.")]
                        $field: $type
                    ),*
                },
            )*
        }

        impl $family {
            /// Every problem of the family: its code, severity and name.
            pub const ALL: &'static [$crate::diag::problems::ProblemInfo] = &[
                $($crate::diag::problems::ProblemInfo {
                    code: $code,
                    severity: $crate::diag::severity::Severity::$severity,
                    name: stringify!($name),
                },)*
            ];

            /// The stable code.
            pub fn code(&self) -> &'static str {
                match *self { $(Self::$name { .. } => $code,)* }
            }

            /// How grave it is.
            pub fn severity(&self) -> $crate::diag::severity::Severity {
                match *self { $(Self::$name { .. } => $crate::diag::severity::Severity::$severity,)* }
            }

            /// What is wrong, in one clause.
            #[allow(unused_variables)]
            pub fn message(&self) -> $crate::diag::words::Bilingual {
                match *self {
                    $(Self::$name { $(ref $field),* } => $crate::diag::words::Bilingual::new(format!($($fr)*), format!($($en)*)),)*
                }
            }

            /// What to do, with the text to type; empty when the message says it all.
            #[allow(unused_variables)]
            pub fn help(&self) -> $crate::diag::words::Bilingual {
                match *self {
                    $(Self::$name { $(ref $field),* } => $crate::diag::words::Bilingual::new(format!($($help_fr)*), format!($($help_en)*)),)*
                }
            }
        }

        impl From<$family> for $crate::diag::problems::Problem {
            fn from(problem: $family) -> Self {
                Self::$family(problem)
            }
        }
    };
}
