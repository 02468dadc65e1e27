"""CF6xx: the front matter and the publication."""

from crossfoot.rules.publication import (
    active_content,
    invalid_front_matter_value,
    late_publication,
    missing_file,
    missing_front_matter_key,
    missing_site_information,
    personal_data,
    suspect_address,
)

RULES = (
    missing_front_matter_key.RULE,
    invalid_front_matter_value.RULE,
    late_publication.RULE,
    personal_data.RULE,
    missing_file.RULE,
    suspect_address.RULE,
    missing_site_information.RULE,
    active_content.RULE,
)
