import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { copyText } from '../lib/copy-text.ts'
import { Button, type ButtonProps } from './button.tsx'
import { toast } from './toast-queue.ts'

interface CopyButtonProps extends Omit<ButtonProps, 'onClick' | 'children' | 'icon'> {
  text: string
  label?: string
}

export function CopyButton({ text, label = 'Copy', ...rest }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    if (await copyText(text)) setCopied(true)
    else toast('This browser does not let us copy. Select the text and copy it by hand.', { tone: 'error' })
  }

  return (
    <Button {...rest} icon={copied ? <Check size={16} /> : <Copy size={16} />} onClick={copy}>
      {/* Both words hold the width, so that nothing moves. */}
      <span className="grid" aria-live="polite">
        <span className={`col-start-1 row-start-1 ${copied ? 'invisible' : ''}`}>{label}</span>
        <span className={`col-start-1 row-start-1 ${copied ? '' : 'invisible'}`}>Copied</span>
      </span>
    </Button>
  )
}
