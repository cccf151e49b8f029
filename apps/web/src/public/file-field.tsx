import { Field, useField } from '../ui/field.tsx'
import { answerWords } from './answer-words.ts'

const accepted = '.jpg,.jpeg,.png,.webp,.heic,.gif,.pdf,.dxf,.step,.stp,.txt,.csv,.docx,.xlsx'

type Props = { error: string | undefined; className: string }

export const FileField = ({ error, className }: Props) => (
  <Field label={answerWords.files} hint={answerWords.filesHint} error={error} optional>
    <Files className={className} />
  </Field>
)

const Files = ({ className }: { className: string }) => (
  <input
    type="file"
    name="file"
    multiple
    accept={accepted}
    {...useField()}
    className={`${className} file:mr-3 file:rounded-small file:border-0 file:bg-sunk file:px-2 file:py-1 file:font-medium file:text-ink`}
  />
)
