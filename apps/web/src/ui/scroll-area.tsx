import type { ComponentPropsWithoutRef } from 'react'
import { cx } from '../lib/cx.ts'

type ScrollAreaProps = ComponentPropsWithoutRef<'section'> & { as?: 'section' | 'pre' }

/** What is wider or longer than its place is pushed to and fro in it, by keys too: so keys reach it. */
export const ScrollArea = ({ as: Tag = 'section', className, ...rest }: ScrollAreaProps) => (
  <Tag tabIndex={0} className={cx('overflow-auto', className)} {...rest} />
)
