const BLOCK =
  /^(?:address|article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** What is asked of a node of a page, whoever made the tree. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** The text of an element as a reader sees it: white space closed up, an empty line between blocks, a line break where the page breaks one. */
export function textOf(root: PageNode): string {
  const blocks: string[] = [];
  let open = '';
  const close = (): void => {
    const block = open
      .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (block !== '') blocks.push(block);
    open = '';
  };
  const visit = (node: PageNode): void => {
    if (node.nodeType === 3) {
      // A single blank stays as it is, which is most of them. No more at a time: millions of blanks in a row overflow the stack on which the engine
      // remembers where it was. What is left of them is closed up with the block.
      open += (node.nodeValue ?? '').replace(/[^\S ]\s{0,9999}| \s{1,9999}/g, ' ');
      return;
    }
    if (node.nodeType !== 1 && node !== root) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'br') open += '\n';
    const block = BLOCK.test(name);
    if (block) close();
    for (const child of node.childNodes) visit(child);
    if (block) close();
  };
  visit(root);
  close();
  return blocks.join('\n\n');
}
