import './studio.css';
import './elements/studio-desk';
import './elements/studio-title';
import './elements/studio-subject';
import './elements/studio-audio';
import './elements/studio-stage';
import './elements/studio-render';
import './elements/studio-model';
import './elements/studio-history';
import './elements/project-progress';
import { playCardsOnHover } from './card-video';
import { openDialogsByCommand } from './dialogs';

openDialogsByCommand();
playCardsOnHover();
