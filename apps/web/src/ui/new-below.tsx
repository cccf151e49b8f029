import { ArrowDown } from 'lucide-react'
import { Button } from './button.tsx'

interface NewBelowProps {
  /** "3 new entries". */
  children: string
  count: number
  onShow: () => void
}

/** Over the foot of a long list: what came at its end, for whoever reads elsewhere in it. */
export const NewBelow = ({ children, count, onShow }: NewBelowProps) => (
  <div className="pointer-events-none sticky bottom-4 z-2 flex justify-center max-sm:bottom-18 print:hidden">
    {count > 0 && (
      <Button
        variant="primary"
        icon={<ArrowDown size={16} />}
        className="pointer-events-auto animate-rise shadow-float"
        onClick={() => onShow()}
      >
        {children}
      </Button>
    )}
  </div>
)
