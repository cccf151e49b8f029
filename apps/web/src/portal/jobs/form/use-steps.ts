import { useLocation, useNavigate, useParams } from 'react-router'
import { usePortalPath } from '../../use-portal-path.ts'
import { isStep, type Step } from './steps.ts'

/** The step that the address names, and the ways to the others. A new job has its draft's address once there is one. */
export function useSteps(id: string | null, asked: readonly Step[]) {
  const params = useParams()
  const navigate = useNavigate()
  const portalPath = usePortalPath()
  const named = params.step ?? new URLSearchParams(useLocation().search).get('step')
  const step = isStep(named) && asked.includes(named) ? named : (asked[0] ?? 'what')
  const at = asked.indexOf(step)
  const pathTo = (to: Step, of: string | null = id) =>
    portalPath(of === null ? `/new?step=${to}` : `/drafts/${of}/${to}`)
  return {
    step,
    all: asked,
    at,
    before: asked[at - 1],
    next: asked[at + 1],
    pathTo,
    /** Where the form is, under its present address. */
    isHere: (of: string) => params.id === of,
    replace: (path: string) => navigate(path, { replace: true }),
    push: (path: string) => navigate(path),
  }
}
