"""The style sheet of the review page: readable on light and dark ground, on a phone and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #1b1f24; --ground: #ffffff; --soft: #57606a; --line: #c9d1d9;
  --undertake: #d3f0d9; --settle: #cdeef5; --judge: #f1d9f4; --direct: #fae6bf; --state: #dbe3fb; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --ground: #0d1117; --soft: #9da7b3; --line: #3d444d;
    --undertake: #16401f; --settle: #0b3e4c; --judge: #4a1f4f; --direct: #533a05; --state: #22305f; } }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: var(--ink); background: var(--ground);
  font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
a { color: inherit; } :focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
.facts, .about, .legend { color: var(--soft); font-size: .9rem; }
.check { list-style: none; padding: 0; } .check li { margin: .35rem 0; display: flex; gap: .6rem; align-items: start; }
.check input { margin-top: .4rem; flex: none; }
.unit { border-left: 2px solid var(--line); padding-left: .8rem; margin: 1.2rem 0; }
.unit p { margin: 0; } .title p, .heading p, .label p { font-weight: 700; }
.id, .marker { color: var(--soft); font-size: .85rem; font-family: ui-monospace, monospace; }
.mention { text-decoration: underline; text-decoration-thickness: 1.5px; text-underline-offset: 3px; }
.act { border-radius: 2px; } .verb { font-weight: 700; text-decoration: underline double; }
.undertake { background: var(--undertake); } .settle { background: var(--settle); }
.judge { background: var(--judge); }
.direct { background: var(--direct); } .state { background: var(--state); }
sup { font-size: .65rem; font-weight: 400; line-height: 1; }
.found { font-size: .88rem; margin: .4rem 0 0; padding-left: 1.2rem; } .found li { margin: .2rem 0; }
.found :target, .found li:target { outline: 2px solid var(--ink); }
.chip { color: var(--ink); padding: 0 .3rem; border-radius: 2px; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
details summary { cursor: pointer; color: var(--soft); font-size: .88rem; }
@media print { body { max-width: none; } .unit { break-inside: avoid; } details > * { display: block; } }
"""

__all__ = ["STYLE"]
