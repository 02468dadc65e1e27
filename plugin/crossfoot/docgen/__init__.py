"""Reference pages and schemas made from rules and packs."""
