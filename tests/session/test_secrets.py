"""No secret leaves: 20 formats in 15 places, and no clean message touched."""

import json
from pathlib import Path

import pytest
from support.secrets import planted

from patinad.redact import redact

HISTORY = Path(__file__).parents[3] / "shared/data/patina-dev"


def test_300_planted_secrets_reach_no_row():
    told = [(kind, place, secret in repr(made)) for kind, place, secret, made in planted(1)]
    assert len(told) == 300
    assert [one for one in told if one[2]] == []


def test_most_planted_rows_are_rows_all_the_same():
    # A reader that drops whatever holds a secret would pass the test above.
    rows = [made for _, _, _, made in planted(2) if "[redacted:" in repr(made)]
    assert len(rows) > 200


@pytest.mark.skipif(not HISTORY.exists(), reason="the recorded history is not here")
def test_clean_messages_and_documents_stay_as_they_are():
    messages = [
        json.loads(line)["message"] for line in (HISTORY / "commits.jsonl").read_text("utf-8").splitlines()
    ]
    documents = [path.read_text(encoding="utf-8") for path in (HISTORY / "sessions").glob("*.md")]
    touched = [text for text in messages + documents if redact(text) != text]
    assert len(touched) * 100 <= len(messages) + len(documents)
