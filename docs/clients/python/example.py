"""python3 example.py [address] [country]: names of all sites of a country, and what a wrong filter is told. A key in ATLAS_KEY."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from atlas import Atlas, AtlasError

if TYPE_CHECKING:
    from schema import Site

SITES = """query Sites($filter: SiteFilter, $after: String) {
  sites(filter: $filter, order: NAME, first: 50, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } }
}"""


def main(address: str = "http://localhost:8080", country: str = "NL") -> None:
    atlas = Atlas(address, key=os.environ.get("ATLAS_KEY"))
    count = 0
    site: Site
    try:
        for site in atlas.all(SITES, {"filter": {"country": {"any": [country]}}}, lambda data: data["sites"]):
            count += 1
            print(f"{site['id']}\t{site['name']}")
        print(f"{count} sites")
        atlas.ask(SITES, {"filter": {"country": {"any": ["XX"]}}})
    except AtlasError as refused:
        print(f"refused: {refused.code}")


if __name__ == "__main__":
    main(*sys.argv[1:])
