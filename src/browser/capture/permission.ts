/** Whether camera and microphone are given already. Browsers that do not say count as no. */
export const isCameraPermitted = async (): Promise<boolean> => {
  try {
    const names = ["camera", "microphone"] as const
    const answers = await Promise.all(names.map(name => navigator.permissions.query({ name })))
    return answers.every(({ state }) => state === "granted")
  } catch {
    return false
  }
}
