/// How a page looks: one column, light or dark as its reader is, and on paper.
///
/// Contrasts of text to ground are above 4.5:1 in both schemes (WCAG 2.2, 1.4.3).
enum PageStyle {
  static let text = [colours, type, frame, tables, timeline, pictures, lists, player, paper]
    .joined(separator: "\n")

  private static let colours = """
    :root { color-scheme: light dark; --ground: #f7f6f3; --panel: #ffffff; --ink: #1c2126;
      --quiet: #586069; --line: #dddad3; --tint: rgb(28 33 38 / 3.5%); --accent: #0a6c6e;
      --wave: #2c7f86; --soft: #a9d0d1; --before: #8a5a9e; --reduction: #b4601e;
      --target: #b03a2e; --key: #8a5a9e; --paid: #0a6c6e; --invoiced: #3c9a97;
      --committed: #86c3bf; --estimate: #c9dedc; --error: #a12622; --warning: #8a5200; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ground: #121517; --panel: #191d20; --ink: #e7e5df; --quiet: #a4adb5;
        --line: #32383d; --tint: rgb(255 255 255 / 3%); --accent: #6fcfcb; --wave: #57b1b0;
        --soft: #27494c; --before: #c79ddb; --reduction: #e39a5b; --target: #f08a7e;
        --key: #c79ddb; --paid: #6fcfcb; --invoiced: #449a98; --committed: #2f6f70;
        --estimate: #2b4547; --error: #ff9d94; --warning: #f0bd6d; }
    }
    """

  private static let type = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 4rem; }
    body { margin: 0; font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif;
      color: var(--ink); background: var(--ground); font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere; }
    header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
    header { padding-top: 3rem; padding-bottom: 1.25rem; }
    h1, h2, h3, h4, p, ul, ol, dl, dd, figure { margin: 0; }
    h1 { font-size: clamp(2rem, 5vw, 3rem); line-height: 1.1; letter-spacing: -0.02em;
      font-weight: 650; }
    h2 { font-size: 1.5rem; line-height: 1.25; letter-spacing: -0.01em; font-weight: 650;
      margin-bottom: 1rem; }
    h3 { font-size: 1.05rem; font-weight: 650; margin: 2rem 0 0.6rem; }
    h4 { font-size: 0.8rem; font-weight: 600; color: var(--quiet); }
    a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
    code { font: 0.92em ui-monospace, "DejaVu Sans Mono", monospace; }
    small, .note, figcaption { font-size: 0.85rem; color: var(--quiet); }
    .quiet { color: var(--quiet); }
    .note:empty { display: none; }
    .kicker { color: var(--quiet); margin-bottom: 0.4rem; }
    .lede { color: var(--quiet); margin-top: 0.6rem; }
    .compared { margin-top: 0.6rem; }
    .index { color: var(--quiet); font-weight: 400; margin-right: 0.35rem; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -100vw; background: var(--panel); padding: 0.5rem 1rem; }
    .skip:focus { left: 1rem; top: 0.5rem; z-index: 9; }
    """

  private static let frame = """
    nav { position: sticky; top: 0; z-index: 5; background: var(--ground);
      border-bottom: 1px solid var(--line); }
    nav ul { max-width: 76rem; margin: 0 auto; padding: 0.55rem 1.5rem; display: flex; gap: 1.25rem;
      overflow-x: auto; white-space: nowrap; list-style: none; scrollbar-width: thin; }
    nav a { color: var(--ink); text-decoration: none; font-size: 0.9rem; display: block;
      padding: 0.25rem 0; overflow-wrap: normal; }
    nav a:hover { text-decoration: underline; }
    .panel { background: var(--panel); border: 1px solid var(--line); border-radius: 10px;
      padding: 1.75rem; margin: 1.5rem 0; }
    .panel > h3:first-of-type { margin-top: 1rem; }
    .sideways { overflow-x: auto; position: relative; }
    .facts { display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; }
    .facts dt { font-size: 0.8rem; color: var(--quiet); }
    .facts dd { font-weight: 600; }
    details { margin-top: 0.75rem; }
    summary { cursor: pointer; font-size: 0.9rem; color: var(--accent); padding: 0.2rem 0; }
    footer { padding-bottom: 3rem; color: var(--quiet); font-size: 0.85rem; }
    @media (max-width: 40rem) {
      header, main, footer { padding-left: 0.75rem; padding-right: 0.75rem; }
      header { padding-top: 1.75rem; }
      nav ul { padding-left: 0.75rem; padding-right: 0.75rem; }
      .panel { padding: 1.1rem 0.9rem; margin: 0.9rem 0; }
    }
    """

  private static let tables = """
    table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.4; }
    caption { text-align: left; font-size: 0.85rem; color: var(--quiet); padding: 0.4rem 0; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .name { white-space: nowrap; }
    .words { min-width: 12rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.45rem 1rem 0.45rem 0;
      border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: normal; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font-size: 0.8rem; color: var(--quiet); vertical-align: bottom; min-width: 4rem; }
    tbody th { font-weight: 600; min-width: 6.5rem; }
    tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
    .number { text-align: right; white-space: nowrap; }
    thead .number { white-space: normal; }
    tbody th a { color: inherit; }
    .extent { position: relative; height: 0.5rem; min-width: 12rem; background: var(--tint);
      border-radius: 2px; margin: 0.35rem 0 0.3rem; box-shadow: inset 0 0 0 1px var(--line); }
    .extent i { position: absolute; top: 0; bottom: 0; min-width: 2px; background: var(--wave);
      border-radius: 2px; }
    .places { font-size: 0.8rem; color: var(--quiet); }
    """

  private static let timeline = """
    .stage, .album, .player { --gutter: 9.5rem; }
    .stage { overflow-x: auto; overflow-y: hidden; border: 1px solid var(--line);
      border-radius: 6px; background: var(--panel); }
    .canvas { position: relative; overflow: clip;
      width: calc(var(--gutter) + (100% - var(--gutter)) * var(--zoom, 1)); }
    .lane { display: grid; grid-template-columns: var(--gutter) 1fr; }
    .lane .label { position: sticky; left: 0; z-index: 2; background: var(--panel);
      padding: 0.15rem 0.5rem 0.15rem 0.7rem; line-height: 1.2; border-right: 1px solid var(--line);
      overflow: hidden; }
    .lane.scaled .label { padding-right: 2.2rem; }
    .lane.low .label { display: flex; flex-direction: column; justify-content: center; }
    .lane .label b { display: block; font-size: 0.82rem; font-weight: 600; }
    .lane .label small { display: block; font-size: 0.72rem; }
    .lane.low .label b { font-weight: 500; }
    .lane .strip { position: relative; z-index: 1; border-top: 1px solid var(--line); }
    .lane .label { border-top: 1px solid var(--line); }
    .lane.ruler .label, .lane.ruler .strip { border-top: 0; }
    .lane svg { position: absolute; inset: 0; width: 100%; height: 100%; }
    .tall .strip { min-height: 7.5rem; }
    .low .strip { min-height: 2.1rem; }
    .canvas h4 { position: sticky; left: 0; width: fit-content; z-index: 2;
      padding: 0.9rem 0.7rem 0.3rem; }
    .scale span { position: absolute; right: 0.4rem; transform: translateY(-50%);
      font-size: 0.7rem; line-height: 1; color: var(--quiet); }
    .ruler .strip { height: 3.2rem; }
    .sections { list-style: none; padding: 0; }
    .sections li { position: absolute; top: 0; height: 400rem; padding-top: 0.3rem;
      border-left: 1px solid var(--line); }
    .sections li:nth-child(odd) { background: var(--tint); }
    .sections span { display: block; padding-left: 0.4rem; font-size: 0.78rem; line-height: 1.2;
      white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .times span { position: absolute; bottom: 0.15rem; white-space: nowrap; padding-left: 0.4rem; font-size: 0.72rem;
      color: var(--quiet); }
    .playhead { position: absolute; top: 0; bottom: 0; width: 0; z-index: 1;
      border-left: 2px solid var(--target);
      left: calc(var(--gutter) + (100% - var(--gutter)) * var(--at, 0)); }
    .zoom { display: flex; align-items: center; gap: 0.4rem; justify-content: flex-end;
      font-size: 0.85rem; color: var(--quiet); margin: 0 0 0.4rem; }
    .zoom output { min-width: 2.2rem; text-align: center; }
    [hidden] { display: none !important; }
    button { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--panel);
      border: 1px solid var(--quiet); border-radius: 6px; padding: 0.25rem 0.75rem; cursor: pointer;
      min-width: 2.2rem; min-height: 2.2rem; }
    button:hover { border-color: var(--ink); }
    button[aria-pressed="true"] { background: var(--ink); color: var(--panel);
      border-color: var(--ink); }
    @media (max-width: 40rem) {
      .stage, .album, .player { --gutter: 6.2rem; }
      .lane .label { padding-left: 0.4rem; padding-right: 0.2rem; }
      .lane.scaled .label { padding-right: 1.6rem; }
      .lane .label b { font-size: 0.75rem; }
      .lane .label small { font-size: 0.68rem; }
      .sections span { padding-left: 0.2rem; font-size: 0.7rem; }
      .lane .label .legend { display: none; }
    }
    """

  private static let pictures = """
    path { vector-effect: non-scaling-stroke; }
    .wave, .wave + use { fill: var(--wave); }
    .old, .old + use { fill: var(--before); }
    .momentary { fill: var(--soft); }
    svg .short, svg .integrated, svg .target, svg .before { fill: none; stroke-width: 1.5; }
    svg .short { stroke: var(--accent); }
    svg .integrated { stroke: var(--ink); stroke-dasharray: 5 3; }
    svg .target { stroke: var(--target); stroke-width: 1; }
    svg .before { stroke: var(--before); stroke-width: 1.5; }
    .level { fill: var(--wave); }
    .level.bus { fill: var(--quiet); }
    .reduction { fill: var(--reduction); }
    .grid { fill: none; stroke: var(--line); stroke-width: 1; }
    .bar { fill: var(--wave); }
    .legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem;
      font-size: 0.8rem; color: var(--quiet); margin-top: 0.4rem; }
    .legend li::before { content: ""; display: inline-block; width: 1.1rem; height: 0;
      vertical-align: 0.22em; margin-right: 0.4rem; border-top: 2px solid currentColor; }
    .legend .momentary, .legend .bars { fill: none; }
    .legend .momentary::before { border-top: 0.6rem solid var(--soft); vertical-align: -0.02em; }
    .legend .bars::before { border-top: 0.6rem solid var(--wave); vertical-align: -0.02em; }
    .legend .short::before { border-color: var(--accent); }
    .legend .integrated::before { border-color: var(--ink); border-top-style: dashed; }
    .legend .target::before, .legend .limit::before { border-color: var(--target); }
    .legend .before::before { border-color: var(--before); }
    .label .legend { display: block; margin-top: 0.3rem; line-height: 1.35; font-size: 0.7rem; }
    .label .legend li::before { width: 0.7rem; margin-right: 0.3rem; }
    .album { margin-bottom: 1.5rem; }
    .album figcaption, .spectrum figcaption { padding-bottom: 0.5rem; }
    .row { display: grid; grid-template-columns: 2.4rem 1fr; }
    .row .scale { position: relative; }
    .album .row > ol { display: flex; padding: 0; list-style: none; }
    .album .row > .scale { height: 8rem; }
    .album li > svg { display: block; width: 100%; height: 8rem; background: var(--tint);
      border-left: 1px solid var(--line); }
    .album li > a { display: block; font-size: 0.8rem; padding: 0.3rem 0.4rem 0 0;
      white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .spectrum { max-width: 52rem; }
    .spectrum .row svg { display: block; width: 100%; height: 9rem; background: var(--tint); }
    .frequencies { position: relative; height: 1.5rem; margin-left: 2.4rem; }
    .frequencies span { position: absolute; transform: translateX(-50%); font-size: 0.75rem;
      color: var(--quiet); white-space: nowrap; }
    svg.desk { display: block; max-width: none; font: 13px system-ui, "Noto Sans", sans-serif; }
    svg.desk rect { fill: var(--panel); stroke: var(--quiet); }
    svg.desk .bus rect { stroke: var(--accent); }
    svg.desk .mix rect, svg.desk .master rect { stroke: var(--ink); stroke-width: 2; }
    svg.desk .muted { opacity: 0.75; }
    svg.desk .muted rect { stroke-dasharray: 3 3; }
    svg.desk text { fill: var(--ink); }
    svg.desk .small { fill: var(--quiet); font-size: 11px; }
    svg.desk path { fill: none; stroke: var(--quiet); stroke-width: 1.25; opacity: 0.8; }
    svg.desk .send, .legend .send::before { stroke: var(--accent); stroke-dasharray: 5 4;
      border-color: var(--accent); border-top-style: dashed; }
    svg.desk .key, .legend .key::before { stroke: var(--key); stroke-dasharray: 1.5 4;
      border-color: var(--key); border-top-style: dotted; }
    svg.schedule { display: block; max-width: none; }
    """

  private static let lists = """
    .changes, .findings { padding-left: 0; list-style: none; }
    .changes li, .findings li { padding: 0.45rem 0; border-bottom: 1px solid var(--line);
      font-size: 0.92rem; }
    .changes b { margin-right: 0.4rem; }
    .findings .code { font-variant-numeric: tabular-nums; margin-right: 0.4rem; }
    .findings.error .code { color: var(--error); }
    .findings.warning .code { color: var(--warning); }
    .findings p { font-size: 0.85rem; color: var(--quiet); padding-left: 2.9rem; }
    .credits { display: grid; gap: 0.5rem 3rem;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
    .credits h3 { margin-top: 0.5rem; }
    .credits dl > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0.75rem;
      padding: 0.3rem 0; border-bottom: 1px solid var(--line); font-size: 0.92rem; }
    .credits dt { color: var(--quiet); }
    .credits .note { margin-top: 0.6rem; }
    .budget { list-style: none; padding: 0; margin-top: 0.75rem; }
    .budget li { display: grid; grid-template-columns: 9.5rem 1fr 11rem; gap: 0.2rem 1rem;
      align-items: center; padding: 0.3rem 0; font-size: 0.9rem; }
    .budget .amount { text-align: right; }
    .budget .bar { position: relative; display: flex; height: 0.9rem; background: var(--tint);
      border-radius: 2px; }
    .budget .bar b { position: absolute; top: -0.15rem; bottom: -0.15rem; width: 2px;
      margin-left: -1px; background: var(--target); }
    .budget strong { color: var(--error); }
    .paid { background: var(--paid); } .invoiced { background: var(--invoiced); }
    .committed { background: var(--committed); } .estimate { background: var(--estimate); }
    .legend li[class] { background: none; }
    .legend .paid::before { border-top: 0.6rem solid var(--paid); }
    .legend .invoiced::before { border-top: 0.6rem solid var(--invoiced); }
    .legend .committed::before { border-top: 0.6rem solid var(--committed); }
    .legend .estimate::before { border-top: 0.6rem solid var(--estimate); }
    @media (max-width: 40rem) {
      .budget li { grid-template-columns: 1fr auto; }
      .budget .bar { grid-column: 1 / -1; grid-row: 2; }
      .credits dl > div { grid-template-columns: 7.5rem 1fr; }
    }
    """

  private static let player = """
    .player { margin: 0 0 1rem; padding: 0.8rem 1rem; background: var(--tint); border-radius: 8px; }
    .player figure { margin-bottom: 0.5rem; }
    .player audio { width: 100%; max-width: 30rem; display: block; }
    .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem 0.9rem; }
    .controls [data-play] { min-width: 5rem; }
    .controls input { flex: 1 1 12rem; min-width: 8rem; accent-color: var(--accent); height: 2.2rem; }
    .ab { display: flex; }
    .ab button:first-child { border-radius: 6px 0 0 6px; }
    .ab button:last-child { border-radius: 0 6px 6px 0; border-left: 0; }
    .player .note { margin-top: 0.5rem; }
    """

  private static let paper = """
    @media print {
      :root { color-scheme: light; --ground: #fff; --panel: #fff; --ink: #000; --quiet: #444; }
      body { font-size: 9.5pt; }
      header, main, footer { max-width: none; padding: 0; }
      header { padding-bottom: 1.25rem; }
      nav, .player, .zoom, .skip, .playhead { display: none !important; }
      .panel { border: 0; padding: 0; margin: 0 0 1.5rem; }
      .song { break-before: page; }
      h2, h3, h4, caption { break-after: avoid; }
      .lane, tr, figure, svg, li { break-inside: avoid; }
      .stage, .sideways { overflow: visible; }
      table { font-size: 8pt; }
      th, td { padding-right: 0.5rem; overflow-wrap: break-word; }
      thead th, tbody th, .words { min-width: 0; }
      .name { white-space: normal; }
      .extent { min-width: 6rem; }
      .budget li { grid-template-columns: 7rem 1fr 9rem; }
      .canvas { width: 100%; }
      svg.desk, svg.schedule { max-width: 100%; height: auto; }
      details::details-content { content-visibility: visible; block-size: auto; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
