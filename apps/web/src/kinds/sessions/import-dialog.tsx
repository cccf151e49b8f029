import { getSession, type Origin, origins } from '@latchkey/contract'
import { useQueryClient } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { oneOf } from '../../lib/list-filters.ts'
import { keyOf } from '../../lib/use-query-of.ts'
import { Button } from '../../ui/button.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { toast } from '../../ui/toast-queue.ts'
import { ImportProblem } from './import-problem.tsx'
import { OriginField } from './origin-field.tsx'
import { useImport } from './use-import.ts'
import { words } from './words.ts'

const { bring: say } = words
const largest = 25_000_000

interface ImportDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function ImportDialog({ open, onOpenChange }: ImportDialogProps) {
  const formId = useId()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<string>()
  const [title, setTitle] = useState('')
  const [origin, setOrigin] = useState<Origin>('local')
  const bring = useImport(async (made) => {
    client.setQueryData(keyOf(getSession, { params: { id: made.id } }), made)
    toast(say.done(made.entries_total))
    setFile(undefined)
    setTitle('')
    onOpenChange(false)
    await navigate(`/sessions/${made.id}`)
  })
  const busy = bring.progress !== null

  const choose = (chosen: File) => {
    setFile(chosen)
    setWrong(chosen.size > largest ? say.tooLarge : undefined)
    bring.clear()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file) setWrong(say.noFile)
    else if (!wrong) bring.send({ file, title, origin })
  }
  return (
    <Dialog
      title={say.open}
      description={say.lead}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {say.send}
          </Button>
          {busy && <Button onClick={bring.stop}>{say.cancel}</Button>}
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-5">
        <ChooseFile
          label={say.file}
          words={say}
          accept=".jsonl,.ndjson,.json,.txt,application/x-ndjson,application/jsonl"
          icon={FileText}
          file={file}
          onFile={choose}
          disabled={busy}
          error={wrong}
          progress={
            bring.progress === null
              ? null
              : {
                  value: bring.progress,
                  said: bring.progress < 1 ? say.sending(Math.round(bring.progress * 100)) : say.reading,
                }
          }
        />
        <ImportProblem problem={bring.problem} />
        <Field label={say.title} hint={say.titleHint} optional>
          <TextInput
            autoComplete="off"
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <OriginField value={origin} onChange={(event) => setOrigin(oneOf(origins, event.target.value) || 'local')} />
        <LineSample />
      </form>
    </Dialog>
  )
}

const sample = '{"role": "user", "body": "The boiler shows E119.", "created_at": "2026-11-20T09:14:00Z"}'

const LineSample = () => (
  <details className="text-table">
    <summary className="w-fit rounded-small font-medium">{say.line}</summary>
    <pre className="mt-2 overflow-x-auto rounded-control bg-sunk px-3 py-2 font-mono text-small whitespace-pre-wrap">
      {sample}
    </pre>
    <p className="mt-1.5 text-quiet">{say.lineWhy}</p>
  </details>
)
