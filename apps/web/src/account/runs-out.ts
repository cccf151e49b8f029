import { isProblem } from '../lib/call-error.ts'

/** A link may run out, or be used elsewhere, while its form stands open: then the page says so in the form's place. */
export const runsOut =
  <Body>(onRanOut: () => void, send: (body: Body) => Promise<void>) =>
  async (body: Body) => {
    try {
      await send(body)
    } catch (error) {
      if (!isProblem(error, 'link_expired')) throw error
      onRanOut()
    }
  }
