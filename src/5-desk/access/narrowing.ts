import {
  AliasNode,
  type FromNode,
  IdentifierNode,
  type JoinNode,
  type Kysely,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  TableNode,
  type UnknownRow,
} from 'kysely';
import type { Mark } from '#record/handling/mark.ts';
import type { Tables } from '#record/store/tables.ts';
import { seenTables } from './seen-tables.ts';

/**
 * Puts in the place of each table that a question reads the part of it that may be seen. It is done to the statement and not by those who write questions, so that none can forget it. Databases see through such a part: their indexes serve
 * as before.
 */
export class Narrowing implements KyselyPlugin {
  readonly #transformer: TableNarrower;

  constructor(whole: Kysely<Tables>, hidden: readonly Mark[]) {
    this.#transformer = new TableNarrower(seenTables(whole, hidden));
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId);
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

type Seen = ReadonlyMap<string, OperationNode>;

class TableNarrower extends OperationNodeTransformer {
  readonly #seen: Seen;

  constructor(seen: Seen) {
    super();
    this.#seen = seen;
  }

  protected override transformFrom(...given: Parameters<OperationNodeTransformer['transformFrom']>): FromNode {
    const node = super.transformFrom(...given);
    return { ...node, froms: Object.freeze(node.froms.map((one) => this.#narrowed(one))) };
  }

  protected override transformJoin(...given: Parameters<OperationNodeTransformer['transformJoin']>): JoinNode {
    const node = super.transformJoin(...given);
    return { ...node, table: this.#narrowed(node.table) };
  }

  #narrowed(node: OperationNode): OperationNode {
    if (AliasNode.is(node) && TableNode.is(node.node)) {
      const seen = this.#seen.get(nameOf(node.node));
      return seen === undefined ? node : AliasNode.create(seen, node.alias);
    }
    if (!TableNode.is(node)) return node;
    const seen = this.#seen.get(nameOf(node));
    return seen === undefined ? node : AliasNode.create(seen, IdentifierNode.create(nameOf(node)));
  }
}

function nameOf({ table }: TableNode): string {
  return table.identifier.name;
}
