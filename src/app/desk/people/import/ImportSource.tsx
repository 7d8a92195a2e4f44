import { Trans, useLingui } from "@lingui/react/macro"
import { FileSpreadsheet } from "lucide-react"
import { type ClipboardEvent, type DragEvent, type FormEvent, useId, useRef, useState } from "react"
import { readTable, readTableFile, TableError } from "../../../../browser/read-table"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import { TextArea } from "../../../ui/TextField"
import styles from "./ImportSource.module.css"

type Problem = "empty" | TableError["code"]
type Props = { readonly onRows: (rows: string[][]) => void }

/** Where the list comes from: pasted, typed, dropped, or a chosen file. */
export const ImportSource = ({ onRows }: Props) => {
  const { t } = useLingui()
  const [text, setText] = useState("")
  const [problem, setProblem] = useState<Problem>()
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()

  const take = (rows: string[][]): void => {
    if (rows.length === 0) setProblem("empty")
    else onRows(rows)
  }
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    try {
      take(await readTableFile(file))
    } catch (error) {
      setProblem(error instanceof TableError ? error.code : "table-no-text")
    }
  }
  const onPaste = (event: ClipboardEvent): void => {
    // A table goes on at once; a name pasted among others is still being written.
    const pasted = event.clipboardData.getData("text/plain")
    if (text.trim() !== "" || !pasted.includes("\t")) return
    event.preventDefault()
    take(readTable(pasted))
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void takeFile(event.dataTransfer.files[0])
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    take(readTable(text))
  }

  return (
    <form className={styles.source} onSubmit={onSubmit}>
      <TextArea
        label={<Trans>Collez ici les lignes de votre tableur</Trans>}
        hint={
          <Trans>
            Une personne par ligne : nom, rôle, organisation, ville, e-mail, téléphone… dans l’ordre que vous
            voulez. Vous verrez tout avant que rien ne soit ajouté.
          </Trans>
        }
        placeholder={t`Awa Diop	Ingénieure réseau	Lyon	awa@exemple.fr`}
        rows={7}
        autoFocus
        spellCheck={false}
        value={text}
        onPaste={onPaste}
        onChange={event => setText(event.target.value)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard. */}
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p id={hintId}>
          <Trans>Ou déposez un fichier CSV, tel qu’Excel, LibreOffice ou Google Sheets l’enregistrent.</Trans>
        </p>
        <Button
          icon={<FileSpreadsheet aria-hidden />}
          aria-describedby={hintId}
          onClick={() => input.current?.click()}
        >
          <Trans>Choisir un fichier</Trans>
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={({ currentTarget }) => {
            void takeFile(currentTarget.files?.[0])
            // So that the same file can be chosen again.
            currentTarget.value = ""
          }}
        />
      </div>
      {problem !== undefined && (
        <Notice tone="bad">
          <ProblemWords problem={problem} />
        </Notice>
      )}
      <div className={styles.choices}>
        <Button type="submit" tone="primary">
          <Trans>Voir la liste</Trans>
        </Button>
      </div>
    </form>
  )
}

const ProblemWords = ({ problem }: { readonly problem: Problem }) => {
  switch (problem) {
    case "empty":
      return <Trans>Il n’y a personne dans cette liste.</Trans>
    case "table-too-large":
      return <Trans>Ce fichier est trop grand pour une liste de personnes.</Trans>
    case "table-no-text":
      return (
        <Trans>
          Ce fichier n’est pas un CSV. Dans votre tableur : « Enregistrer sous », puis « CSV ». Ou copiez les
          lignes et collez-les ici.
        </Trans>
      )
  }
}
