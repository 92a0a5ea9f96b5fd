/** Light, dark, or as the device is set. */
import { useId } from 'preact/hooks';
import { THEMES } from '../../ports/ports.ts';
import { t } from '../../words/words.ts';
import { Card } from '../components/content/card.tsx';
import { ChoiceList } from '../components/questions/choice.tsx';
import { useShell } from '../model/context.ts';

export function ThemeChoice() {
  const { model } = useShell();
  const id = useId();
  return (
    <Card>
      <h2 id={id}>{t('data.theme.title')}</h2>
      <ChoiceList
        name={id}
        compact
        labelledBy={id}
        choices={THEMES.map((theme) => ({ value: theme, label: t(`data.theme.${theme}`) }))}
        chosen={model.theme.value}
        onChoose={(theme) => model.setTheme(theme)}
      />
    </Card>
  );
}
