"""A client of ATMP Atlas for Python 3.9 and later, from the standard library alone."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from typing import Any, Callable, Iterator, Mapping, Optional

_WAITS = 3


class AtlasError(Exception):
    """What the atlas refused: ``code`` is stable, ``field`` names the argument, ``status`` is HTTP's.

    Without a code it was not the atlas that answered.
    """

    def __init__(self, errors: list[dict[str, Any]], status: int) -> None:
        super().__init__("; ".join(error["message"] for error in errors))
        extensions = errors[0].get("extensions") or {}
        self.code: Optional[str] = extensions.get("code")
        self.field: Optional[str] = extensions.get("field")
        self.errors = errors
        self.status = status


class Atlas:
    """Asks one atlas, for example ``Atlas("https://atlas.example")``; a key allows more."""

    def __init__(self, address: str, timeout: float = 30, key: Optional[str] = None) -> None:
        self._endpoint = address.rstrip("/") + "/graphql"
        self._timeout = timeout
        self._headers = {
            "Content-Type": "application/json",
            "Accept": "application/graphql-response+json",
        }
        if key:
            self._headers["Authorization"] = f"Bearer {key}"

    def ask(self, query: str, variables: Optional[Mapping[str, Any]] = None) -> dict[str, Any]:
        """The data that answer a document; waits and asks again where the atlas is too busy."""
        body = json.dumps({"query": query, "variables": dict(variables or {})}).encode()
        for waited in range(_WAITS + 1):
            request = urllib.request.Request(self._endpoint, body, self._headers)
            try:
                with urllib.request.urlopen(request, timeout=self._timeout) as response:
                    return self._data(response.read(), response.status)
            except urllib.error.HTTPError as refused:
                if refused.code in (429, 503) and waited < _WAITS:
                    time.sleep(_seconds(refused.headers.get("Retry-After")))
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
        answer = _object(body)
        if answer.get("errors"):
            raise AtlasError(answer["errors"], status)
        if not answer.get("data"):
            # Outside GraphQL the atlas answers with a problem as RFC 9457 has it.
            message = answer.get("detail") or answer.get("title") or f"HTTP {status}"
            extensions = {"code": answer.get("code"), "field": answer.get("field")}
            raise AtlasError([{"message": message, "extensions": extensions}], status)
        return answer["data"]


def _object(body: bytes) -> dict[str, Any]:
    """An object as JSON; empty if it is something else, as from a proxy in between."""
    try:
        answer = json.loads(body)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _seconds(retry_after: Optional[str]) -> float:
    return float(retry_after) if retry_after and retry_after.isdigit() else 1
