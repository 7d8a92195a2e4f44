import { Trans, useLingui } from "@lingui/react/macro"
import { Share } from "lucide-react"
import { useState } from "react"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import { findTake } from "../../../browser/storage/takes"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { type HandedOver, handOver } from "./hand-over"
import styles from "./OutboxItem.module.css"

/** The file of an entry that is cut. */
const makeFile = async ({ takeId, sealed }: OutboxEntry): Promise<File | undefined> => {
  const { makeSealedFile } = await import("../../../browser/sealed/make-sealed-file")
  const kept = await findTake(takeId)
  return kept === undefined || sealed === undefined ? undefined : makeSealedFile(kept.take, sealed)
}

/**
 * The way out for a take that no network ever comes for: one file, sealed, that anybody can carry to the
 * desk. It stays in the outbox all the same; whichever comes first arrives, and once.
 */
export const ShareSealedFile = ({ entry }: { readonly entry: OutboxEntry }) => {
  const { i18n } = useLingui()
  const [isBusy, setBusy] = useState(false)
  const [handed, setHanded] = useState<HandedOver>()
  const [failure, setFailure] = useState<unknown>()
  if (entry.sealed === undefined) return null
  const share = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const file = await makeFile(entry)
      if (file !== undefined) setHanded(await handOver(file))
    } catch (cause) {
      setFailure(cause)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button tone="quiet" icon={<Share aria-hidden />} isBusy={isBusy} onClick={() => void share()}>
        <Trans>Transmettre le fichier</Trans>
      </Button>
      <p className={styles.handed} role="status">
        {handed !== undefined && (
          <Trans>
            Confiez ce fichier à la régie comme vous pouvez : messagerie, e-mail, clé USB. Si le réseau
            revient, votre prise part aussi d’ici et n’arrive qu’une fois.
          </Trans>
        )}
      </p>
      {failure !== undefined && <p role="alert">{i18n._(wordsOfError(failure))}</p>}
    </>
  )
}
