/** The mails of an mbox file (RFC 4155): each begins with a line "From "; ">From " in a body stands for "From ". */
export function* mailsOf(bytes: Uint8Array): Generator<Uint8Array> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const part of text.split(/^From [^\r\n]*\r?\n/m)) {
    if (part.trim() !== '') yield Buffer.from(part.replace(/^>(>*From )/gm, '$1'), 'latin1');
  }
}
