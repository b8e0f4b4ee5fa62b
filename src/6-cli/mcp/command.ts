import { Option } from 'commander';
import { MARKS } from '#desk/access/marks.ts';
import { recordCommand } from '../record/record-command.ts';
import type { McpOptions } from './run.ts';

export const mcpCommand = recordCommand<McpOptions>({
  usage: 'mcp',
  summary: 'answer the questions of a program over the Model Context Protocol',
  description:
    'Serves the record to one client on standard input and output, as tools that only read. With --propose there are tools that propose too: what they write changes nothing until a person decides. docs/mcp.md tells how clients are set up.',
  options: (command) =>
    command
      .option('--propose', 'also tools that propose verdicts for a person to decide on')
      .addOption(new Option('--clearance <mark>', 'the highest handling mark of what the client may see').choices(MARKS).default('green'))
      .option('--desk <file>', 'a desk file, whose views can then be asked for by its name'),
  examples: `
attache mcp --data attache-data
attache mcp --propose --by "reading assistant" --clearance amber`,
  perform: async (call) => (await import('./run.ts')).performMcp(call),
});
