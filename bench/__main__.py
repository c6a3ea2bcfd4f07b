"""Runs every bench and prints one table."""

from bench import pages, portfolio, rules, safe, sheet
from bench.timing import duration

BENCHES = (rules, pages, sheet, portfolio, safe)


def main() -> None:
    """One heading a bench, one line a measure."""
    for bench in BENCHES:
        print(f"\n{(bench.__doc__ or '').splitlines()[0]}\n")
        for what, seconds, remark in bench.run():
            print(f"  {what:<64}{duration(seconds):>12}   {remark}")


if __name__ == "__main__":
    main()
