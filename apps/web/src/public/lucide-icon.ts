import { createElement, type SVGProps } from 'react'

type Icon = { node: [tag: string, attributes: Record<string, string>][] }
type Props = SVGProps<SVGSVGElement> & { size: number }

/** Instead of Lucide's own `createLucideIcon`, which weighs more than all that these pages draw. */
export const createIcon =
  ({ node }: Icon) =>
  ({ size, ...props }: Props) =>
    createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...props,
      },
      node.map(([tag, attributes]) => createElement(tag, attributes)),
    )

export { createIcon as default }
