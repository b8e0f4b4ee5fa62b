const RULE =
  /^(?:(?:(?:mon|tue|wed|thu|fri|sat|sun) on or after )?\d\d-\d\d(?: every \d+ from \d{4})?|easter[+-]\d+|\d{4}-\d\d-\d\d(?: \d{4}-\d\d-\d\d)*)$/;

/** Each well-known day as [names in small letters, rule, home state?]. A name is given with straight apostrophes; a rule is as the head of the list says. */
export function daysOf(lines) {
  return lines.map(({ names, rule, home, source, ...rest }) => {
    const right =
      Array.isArray(names) && names.length > 0 && RULE.test(rule) && typeof source === 'string' && Object.keys(rest).length === 0;
    if (!right)
      throw new Error(
        `data/days.yaml, ${names}: a day has names, a rule as the head of the list says, a source, and home where it has one`,
      );
    return home === undefined ? [names.map((name) => name.toLowerCase()), rule] : [names.map((name) => name.toLowerCase()), rule, home];
  });
}
