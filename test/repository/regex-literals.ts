/** A regular expression in a program, and its line. */
export interface Literal {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

/** After these a slash divides; after anything else it begins a regular expression. */
const VALUE_ENDS = /[\w$)\]}]$/;
const KEYWORDS = /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;

/** The regular expressions in TypeScript, without those in comments, strings and the text of templates. */
export function regexLiterals(program: string): readonly Literal[] {
  const found: Literal[] = [];
  /** Depths of braces at which a template goes on. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  let last = '';
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const text = pattern.exec(program)?.[0] ?? program[at] ?? '';
    at += text.length;
    return text;
  };
  const template = (): void => {
    const text = skip(/(?:\\[\s\S]|[^`\\$]|\$(?!\{))*(?:`|\$\{)?/y);
    if (text.endsWith('${')) templates.push(depth++);
    last = text.endsWith('${') ? '(' : 'a';
  };
  while (at < program.length) {
    const rest = program.slice(at, at + 2);
    if (rest === '//') skip(/[^\n]*/y);
    else if (rest === '/*') skip(/\/\*[\s\S]*?\*\//y);
    else if (/^\s/.test(rest)) skip(/\s+/y);
    else if (rest[0] === '"' || rest[0] === "'") {
      skip(rest[0] === '"' ? /"(?:\\[\s\S]|[^"\\])*"/y : /'(?:\\[\s\S]|[^'\\])*'/y);
      last = 'a';
    } else if (rest[0] === '`') {
      at++;
      template();
    } else if (rest[0] === '/' && (!VALUE_ENDS.test(last) || KEYWORDS.test(last))) {
      const line = program.slice(0, at).split('\n').length;
      const text = skip(/\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuvy]*/y);
      const end = text.lastIndexOf('/');
      if (end > 0) found.push({ source: text.slice(1, end), flags: text.slice(end + 1), line });
      last = 'a';
    } else if (rest[0] === '}' && templates.at(-1) === depth - 1) {
      depth = templates.pop() as number;
      at++;
      template();
    } else {
      if (rest[0] === '{') depth++;
      if (rest[0] === '}') depth--;
      last = /^[\w$]/.test(rest) ? ` ${skip(/[\w$]+/y)}` : skip(/[\s\S]/y);
    }
  }
  return found;
}
