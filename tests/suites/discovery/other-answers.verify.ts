import { describeOtherAnswers } from '../other-answers';

describeOtherAnswers('discovery');
