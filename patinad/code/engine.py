"""The real engine: the LANGUAGES table and the scrape."""

from patinad.code.languages import BY_NAME, by_content, detect
from patinad.code.scrape import scrape
from patinad.code.supply import Engine
from patinad.code.versions import extractor_version

ENGINE = Engine(detect, by_content, scrape, extractor_version, BY_NAME)
