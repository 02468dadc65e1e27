"""The MkDocs plugin: reports judged before a site is built, and shown with what was found."""
