import type { ReactNode } from 'react'

export const Facts = ({ children }: { children: ReactNode }) => <dl className="flex flex-col gap-2.5">{children}</dl>
