import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ChooseFile } from '../../../ui/choose-file.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { toast } from '../../../ui/toast-queue.ts'
import type { ShownPipeline } from '../pipelines/edit-pipeline-dialog.tsx'
import { words } from '../words.ts'
import { BringProblem } from './bring-problem.tsx'
import { FirstRows } from './first-rows.tsx'
import { LineProblems } from './line-problems.tsx'
import { MappingTable } from './mapping-table.tsx'
import { type Bringing, type Mapping, useBring } from './use-bring.ts'

const { bring: say } = words
const largest = 25_000_000

interface BringDialogProps {
  pipeline: ShownPipeline
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** A file is chosen, looked into, and imported once nothing in it is wrong. */
export function BringDialog({ pipeline, open, onOpenChange }: BringDialogProps) {
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState<string>()
  const { under, found, problem, ...bring } = useBring(pipeline.id)
  const mapping = found?.mapping ?? {}
  const isMapped = Object.values(mapping).some((key) => key !== null)
  const isReady = found !== null && found.problems_total === 0 && found.rows > 0 && isMapped

  const choose = (chosen: File) => {
    const isTooLarge = chosen.size > largest
    setFile(chosen)
    setWrong(isTooLarge ? say.tooLarge : undefined)
    bring.clear()
    if (!isTooLarge) void bring.look(chosen, null)
  }
  const map = (column: string, key: string | null) => {
    if (file) void bring.look(file, withMapped(mapping, column, key))
  }
  const submit = async () => {
    if (!file || !isReady) return
    const done = await bring.bring(file, mapping)
    if (!done || done.problems_total > 0) return
    toast(say.done(done.imported))
    setFile(undefined)
    bring.clear()
    onOpenChange(false)
  }
  return (
    <Dialog
      title={say.title}
      description={say.lead}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        found && (
          <>
            <Button
              variant="primary"
              onClick={submit}
              busy={under !== null && !under.isPreview}
              disabled={!isReady && under === null}
            >
              {say.send(found.rows)}
            </Button>
            {under && !under.isPreview && <Button onClick={bring.stop}>{say.stop}</Button>}
          </>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <ChooseFile
          label={say.file}
          words={say}
          accept=".csv,.tsv,.txt,text/csv"
          icon={FileSpreadsheet}
          file={file}
          onFile={choose}
          disabled={under !== null && !under.isPreview}
          error={wrong}
          progress={under && { value: under.progress, said: saidOf(under) }}
        />
        <BringProblem problem={problem} />
        <LineProblems problems={found?.problems ?? []} total={found?.problems_total ?? 0} />
        {found && (
          <>
            <MappingTable columns={found.columns} mapping={mapping} fields={pipeline.fields} onMap={map} />
            {found.rows === 0 ? (
              <p className="text-quiet">{say.noRows}</p>
            ) : (
              <>
                {!isMapped && <p className="text-quiet">{say.unmapped}</p>}
                {isMapped && <FirstRows rows={found.sample} fields={pipeline.fields} mapping={mapping} />}
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

/** A field is filled from one column: the one that had it before gives it up. */
const withMapped = (mapping: Mapping, column: string, key: string | null): Mapping => ({
  ...Object.fromEntries(Object.entries(mapping).map(([name, was]) => [name, was === key ? null : was])),
  [column]: key,
})

function saidOf({ progress, isPreview }: Bringing) {
  if (progress < 1) return say.sending(Math.round(progress * 100))
  return isPreview ? say.reading : say.writing
}
