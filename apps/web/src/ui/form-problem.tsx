import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What a whole form was refused for. The region stands before its words, so that they are read out when they come. */
export function FormProblem({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div role="alert" className="empty:hidden">
      {children && (
        <div className="flex animate-rise items-start gap-2.5 rounded-control bg-red-soft px-3 py-2.5 text-red">
          <CircleAlert size={16} aria-hidden="true" className="mt-0.5" />
          <div className="min-w-0 flex-1">
            <p>{children}</p>
            {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
          </div>
        </div>
      )}
    </div>
  )
}
