import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('filtering');
