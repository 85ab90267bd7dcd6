"""A client of ATMP Atlas for Python 3.9 and later, from the standard library alone."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from typing import Any, Callable, Iterator, Mapping, Optional

_WAITS = 3


class AtlasError(Exception):
    """What the atlas refused: ``code`` is stable, ``field`` names the argument."""

    def __init__(self, errors: list[dict[str, Any]]) -> None:
        super().__init__("; ".join(error["message"] for error in errors))
        extensions = errors[0].get("extensions") or {}
        self.code: Optional[str] = extensions.get("code")
        self.field: Optional[str] = extensions.get("field")
        self.errors = errors


class Atlas:
    """Asks one atlas, for example ``Atlas("https://atlas.example")``."""

    def __init__(self, address: str, timeout: float = 30) -> None:
        self._endpoint = address.rstrip("/") + "/graphql"
        self._timeout = timeout

    def ask(self, query: str, variables: Optional[Mapping[str, Any]] = None) -> dict[str, Any]:
        """The data that answer a document; waits and asks again where the atlas is too busy."""
        body = json.dumps({"query": query, "variables": dict(variables or {})}).encode()
        headers = {
            "Content-Type": "application/json",
            "Accept": "application/graphql-response+json",
        }
        for waited in range(_WAITS + 1):
            request = urllib.request.Request(self._endpoint, body, headers)
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as response:
                    return self._data(response.read(), response.status)
            except urllib.error.HTTPError as refused:
                if refused.code in (429, 503) and waited < _WAITS:
                    time.sleep(float(refused.headers.get("Retry-After") or 1))
                    continue
                return self._data(refused.read(), refused.code)
        raise AssertionError("unreachable")

    def all(
        self,
        query: str,
        variables: Mapping[str, Any],
        connection: Callable[[dict[str, Any]], dict[str, Any]],
    ) -> Iterator[dict[str, Any]]:
        """Everything in a list, page by page: the document takes $after and asks for pageInfo."""
        after = None
        while True:
            page = connection(self.ask(query, {**variables, "after": after}))
            yield from page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]

    @staticmethod
    def _data(body: bytes, status: int) -> dict[str, Any]:
        answer = json.loads(body)
        if answer.get("errors"):
            raise AtlasError(answer["errors"])
        if not answer.get("data"):
            raise AtlasError([{"message": answer.get("detail") or f"HTTP {status}"}])
        return answer["data"]
