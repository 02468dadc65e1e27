"""From a pack and a document to the cells, headings and values that rules judge."""
