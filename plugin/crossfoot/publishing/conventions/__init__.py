"""What a government's website carries on every page: tags, footer, the way to the page, a map of the site."""
