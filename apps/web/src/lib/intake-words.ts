import type { DeliveryMethod, IntakeField } from '@latchkey/contract'

/** The fields of a job as everybody reads them: shop, customer and outsider. */
export const intakeLabels: Record<IntakeField, string> = {
  title: 'Title',
  job_type: 'Job type',
  description: 'Description',
  quantity: 'Quantity',
  material: 'Material',
  dimensions: 'Dimensions',
  priority: 'Priority',
  requested_date: 'Wanted by',
  delivery_method: 'Delivery',
  site_address: 'Site address',
  po_number: 'Order number',
  contact_name: 'Contact name',
  contact_phone: 'Contact phone',
  special_instructions: 'Special instructions',
}

/** One line of help for whoever fills them in. */
export const intakeHelp: Record<IntakeField, string> = {
  title: 'A few words that tell it from other jobs.',
  job_type: 'What kind of work it is.',
  description: 'What is to be done, and what it is for.',
  quantity: 'How many pieces.',
  material: 'What it is to be made of, or is made of now.',
  dimensions: 'Length, width and height, with the unit.',
  priority: 'How soon it matters.',
  requested_date: 'The day it is needed, if there is one.',
  delivery_method: 'How the finished work gets to where it is needed.',
  site_address: 'Where the work is done or delivered.',
  po_number: 'The number that the order has with whoever pays for it.',
  contact_name: 'Whom to ask when something is unclear.',
  contact_phone: 'Where to reach them.',
  special_instructions: 'Anything to know before work begins.',
}

/** And what somebody might write. */
export const intakeExamples: Record<IntakeField, string> = {
  title: 'garden gate with two wings',
  job_type: 'repair, when something is broken',
  description: 'the lower hinge broke off; it has to carry 40 kg and be opened every day',
  quantity: '2',
  material: 'mild steel, galvanised',
  dimensions: '1200 × 900 × 40 mm',
  priority: 'urgent, when work stands still until it is done',
  requested_date: 'the day before the fitters come',
  delivery_method: 'done on site, when it cannot be moved',
  site_address: '4 Mill Lane, Leeds, second yard',
  po_number: 'PO-2026-0417',
  contact_name: 'Ann Archer, site office',
  contact_phone: '+44 113 496 0000, mornings',
  special_instructions: 'ring at the gate; the dog is loose',
}

export const deliveryWords: Record<DeliveryMethod, string> = {
  pickup: 'Picked up at the shop',
  delivery: 'Delivered',
  on_site: 'Done on site',
}
