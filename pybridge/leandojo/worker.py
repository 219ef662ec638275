"""The process in which the real `lean_dojo` checks proofs: started by `backend.py`.

Reads one request from standard input and writes a line of JSON for each theorem as it is done:

    {"repository": DIRECTORY, "theorems": [[FILE, NAME, PROOF], …], "workers": N}
    {"name": NAME, "accepted": true, "error": ""}

LeanDojo reads its options from the environment when it is imported, changes the current directory
and brings along much; in a process of its own it cannot disturb anybody, and can be stopped.
"""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lean_dojo import LeanGitRepo

_NETWORK = frozenset(
    {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
)


def refuse_network() -> None:
    """Let every attempt of this process to reach a network fail."""

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _NETWORK:
            raise OSError(f"{event}: LeanDojo is kept from the network")

    sys.addaudithook(refuse)


def check(repository: LeanGitRepo, file: str, name: str, proof: str) -> dict[str, Any]:
    """Return what LeanDojo says of a proof."""
    import lean_dojo

    answer: dict[str, Any] = {"name": name, "accepted": False, "error": ""}
    try:
        answer["accepted"] = lean_dojo.check_proof(lean_dojo.Theorem(repository, file, name), proof)
    except Exception as error:  # LeanDojo asserts a lot; whatever it is, it is no proof
        answer["error"] = f"{type(error).__name__}: {error}"
    return answer


def main() -> None:
    """Answer the request on standard input."""
    refuse_network()
    request = json.load(sys.stdin)
    import lean_dojo

    repository = lean_dojo.LeanGitRepo.from_path(request["repository"])
    # LeanDojo changes the current directory, of all threads.  Where it goes is known, and is the
    # same for all theorems; so we go there first, and the change changes nothing.
    os.chdir(lean_dojo.get_traced_repo_path(repository))
    with ThreadPoolExecutor(request["workers"]) as pool:
        answers = [pool.submit(check, repository, *theorem) for theorem in request["theorems"]]
        for answer in as_completed(answers):
            print(json.dumps(answer.result()), flush=True)


if __name__ == "__main__":
    main()
