"""An untimed transcript laid on subtitles of the same talk: when each turn and passage is said."""

from pipeline.alignment.lay import Laid, lay

__all__ = ["Laid", "lay"]
