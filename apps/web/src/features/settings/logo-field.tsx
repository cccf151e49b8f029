import { getMe, getWorkspace, listAudit, removeLogo, uploadLogo } from '@latchkey/contract'
import { useId, useRef } from 'react'
import { problemWords } from '../../lib/problem-words.ts'
import { useCall } from '../../lib/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { toastProblem } from '../../ui/toast-problem.ts'
import { toast } from '../../ui/toast-queue.ts'
import { words } from './words.ts'
import type { Workspace } from './workspace-settings.ts'

interface LogoFieldProps {
  workspace: Workspace
  readOnly: boolean
  /** The logo is saved at once, and the workspace has another version then. */
  onChange: (version: number) => void
}

const after = { answers: getWorkspace, refresh: [getMe, listAudit] }

export function LogoField({ workspace, readOnly, onChange }: LogoFieldProps) {
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const upload = useCall(uploadLogo, after)
  const remove = useCall(removeLogo, after)

  const choose = async (file: File | undefined) => {
    if (!file) return
    onChange((await upload.mutateAsync({ file })).version)
    toast(words.workspace.logoSaved)
  }
  const takeAway = async () => {
    onChange((await remove.mutateAsync()).version)
    toast(words.workspace.logoRemoved)
    // The button that was pressed is gone.
    chooseButton.current?.focus()
  }
  return (
    <fieldset className="flex flex-col gap-1.5" aria-describedby={`${id}-hint`}>
      <legend className="mb-1.5 font-medium">{words.workspace.logo}</legend>
      <div className="flex flex-wrap items-center gap-4">
        {workspace.logo_url ? (
          <span className="grid size-18 place-items-center rounded-control border border-line bg-surface p-2">
            <img
              src={workspace.logo_url}
              alt={words.workspace.logoAlt(workspace.name)}
              className="max-h-full max-w-full object-contain"
            />
          </span>
        ) : (
          <p className="text-quiet">{words.workspace.logoNone}</p>
        )}
        {!readOnly && (
          <div className="flex flex-wrap gap-2">
            <input
              ref={chooser}
              type="file"
              accept="image/jpeg,image/png,image/webp,image/gif"
              aria-label={words.workspace.logoChoose}
              tabIndex={-1}
              className="sr-only"
              onChange={(event) => {
                const [file] = event.target.files ?? []
                // The same file may be chosen again after a refusal.
                event.target.value = ''
                // A refusal stands beside the button.
                choose(file).catch(() => undefined)
              }}
            />
            <Button ref={chooseButton} onClick={() => chooser.current?.click()} busy={upload.isPending}>
              {workspace.logo_url ? words.workspace.logoReplace : words.workspace.logoChoose}
            </Button>
            {workspace.logo_url && (
              <Button variant="quiet" onClick={() => takeAway().catch(toastProblem)} busy={remove.isPending}>
                {words.workspace.logoRemove}
              </Button>
            )}
          </div>
        )}
      </div>
      {!readOnly && (
        <p id={`${id}-hint`} className="text-table text-quiet">
          {words.workspace.logoHint}
        </p>
      )}
      <FieldError>{upload.error ? problemWords(upload.error) : undefined}</FieldError>
    </fieldset>
  )
}
