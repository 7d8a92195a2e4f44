import { type Device, listDevices } from "../../../browser/capture/camera"

export type Devices = { readonly cameras: readonly Device[]; readonly microphones: readonly Device[] }

export const NO_DEVICES: Devices = { cameras: [], microphones: [] }

/** What there is to choose from; nothing where the browser does not say. Never rejects. */
export const listAllDevices = (): Promise<Devices> => listDevices().catch(() => NO_DEVICES)
