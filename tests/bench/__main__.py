"""Print every ratio, its target, and the machine's load while it was measured."""

import os

from tests.bench import pages, text

LINE = "{:<58} {:>12} {:>12}"


def main() -> None:
    print(LINE.format("measure", "value", "target"))
    for measure in (text.measure, pages.measure):
        for name, value, target in measure():
            print(LINE.format(name, value, target), flush=True)
    print(f"load average while measuring: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
