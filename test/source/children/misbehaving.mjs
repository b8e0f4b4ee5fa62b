// Stands in for the child process: the origin of a document says how it behaves.
const held = [];
process.on('message', ({ origin }) => {
  if (origin === 'sleep') return;
  if (origin === 'exit') process.exit(7);
  if (origin === 'fill') for (;;) held.push(new Array(1_000_000).fill(Math.random()));
  if (origin === 'spin') for (;;);
  process.send({ document: { text: `${origin} ${Object.keys(process.env).length}`, particulars: {}, notes: [] } });
});
