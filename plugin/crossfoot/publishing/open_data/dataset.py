"""The open data as search engines look for it: schema.org ``Dataset`` in JSON-LD, which a page holds in its head.

A script of this type is data: no browser carries it out, and a Content-Security-Policy has nothing to say of it.
"""

import json

from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data.columns import FIGURES
from crossfoot.publishing.open_data.licence import is_address
from crossfoot.publishing.open_data.resources import FOLDER, RESOURCES
from crossfoot.publishing.open_data.summary import Summary

_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def json_ld(publication: Publication, summary: Summary) -> str:
    """The ``script`` element; addresses are relative to the page where the site does not know its own."""
    here = publication.root + FOLDER if publication.root else ""
    dataset: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": summary.title,
        "description": summary.description,
        "inLanguage": _LANGUAGES[publication.language],
        "isAccessibleForFree": True,
    }
    if here:
        dataset |= {"@id": here, "url": here}
    if publication.name:
        dataset["creator"] = {"@type": "Organization", "name": publication.name}
    if publication.licence:
        # schema.org wants an address or a CreativeWork.
        licence = publication.licence
        dataset["license"] = licence if is_address(licence) else {"@type": "CreativeWork", "name": licence}
    if summary.years is not None:
        first, last = summary.years
        dataset["temporalCoverage"] = f"{first}/{last}" if first != last else str(first)
    dataset["variableMeasured"] = [
        {
            "@type": "PropertyValue",
            "name": column.name,
            "description": column.meaning(publication.language),
        }
        for column in FIGURES
    ]
    dataset["distribution"] = [
        {
            "@type": "DataDownload",
            "name": resource.meaning(publication.language),
            "contentUrl": here + resource.file,
            "encodingFormat": resource.mediatype,
        }
        for resource in RESOURCES
    ]
    # Whatever is written in it must not end the element.
    text = json.dumps(dataset, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")
    return f'<script type="application/ld+json">{text}</script>'
