// All stories come from one network; only the tries at a password stay as few as they are.
const generous = ['register', 'login', 'forgot', 'addition', 'mail', 'code', 'public', 'submission', 'outsider']

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
export const desktop = { viewport: { width: 1280, height: 800 } }

/** What the program is told wherever stories run against it. */
export const settings = {
  LOG_LEVEL: 'warn',
  WEBHOOK_PRIVATE: 'true',
  LIMITS: generous.map((limit) => `${limit}=1000/1m`).join(),
}
