import type { ReadCondition, ReadFilter } from '@latchkey/contract'

export type Node = ReadCondition | { logic: 'AND' | 'OR'; nodes: Node[] }

/** Groups of one condition are that condition, and an OR within an OR is one: what is alike can then be asked in one go. */
export const treeOf = ({ logic, groups }: ReadFilter): Node =>
  joined(
    logic,
    groups.map((group) => joined(group.logic, group.conditions)),
  )

function joined(logic: 'AND' | 'OR', nodes: Node[]): Node {
  const flat = nodes.flatMap((node) => ('nodes' in node && node.logic === logic ? node.nodes : [node]))
  const [only] = flat
  return flat.length === 1 && only ? only : { logic, nodes: flat }
}
