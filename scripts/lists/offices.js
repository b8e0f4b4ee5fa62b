/** The kinds of office of data/offices.yaml as [[kind, titles], ...] and by state [[alpha-2 code, kind, titles], ...]. Throws where a state or a kind is unknown, or a title comes twice. */
export function officesOf({ everywhere, of_states }, states) {
  const codes = new Set(states.map(([, , , , , [iso2]]) => iso2));
  for (const [kind, titles] of Object.entries(everywhere)) {
    const twice = titles.find((title, i) => titles.indexOf(title) !== i);
    if (twice !== undefined) throw new Error(`data/offices.yaml, ${kind}: ${twice} comes twice`);
  }
  const ofStates = Object.entries(of_states).flatMap(([code, kinds]) => {
    if (!codes.has(code)) throw new Error(`data/offices.yaml: ${code} is the code of no state`);
    return Object.entries(kinds).map(([kind, titles]) => {
      if (!(kind in everywhere)) throw new Error(`data/offices.yaml, ${code}: ${kind} is no kind of office`);
      return [code, kind, titles];
    });
  });
  return [Object.entries(everywhere), ofStates];
}
