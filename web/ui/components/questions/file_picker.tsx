/** Chooses one file with the browser's own control, styled as ours. */
import './file_picker.css';
import { Icon } from '../pictures/icon.tsx';

interface Props {
  label: string;
  accept?: string;
  onFile: (file: File) => void;
  look?: 'filled' | 'outlined' | 'plain';
}

export function FilePicker({ label, accept, onFile, look = 'outlined' }: Props) {
  return (
    <label class={`button button-${look} button-wide file`}>
      <Icon name="open" />
      <span>{label}</span>
      <input
        type="file"
        class="file-input"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Allows choosing the same file again after it was corrected.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
