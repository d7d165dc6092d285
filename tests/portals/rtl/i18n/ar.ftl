# A short sample of a language that runs from right to left: what it lacks yet is lent by English.
words-from = en

conventions = ar-EG
language-name = العربية
skip-to-figures = انتقل إلى الأرقام
larger-text = نص أكبر
standard-text = نص عادي
you-are-here = أنت هنا
years-label = السنوات
foot-note = صفحات بسيطة مأخوذة من سجلات كل قرية. كل رقم يقود إلى سطر في سجل.
years = من { $from } إلى { $to }
currency-CNY = يوان
not-reported = لا يوجد سجل
not-applicable = لا ينطبق
change-same = بلا تغيير
total = المجموع

tab-overview = نظرة عامة
tab-budget = الميزانية
tab-debts = الديون
tab-decisions = القرارات
tab-duties = المهام
tab-people = الأشخاص
tab-trends = الاتجاهات
tab-checks = التدقيق

village-title = { $village }: الحسابات بإيجاز
village-lead = في عام { $year } بلغت إيرادات { $village } <b>{ $in }</b> وبلغت نفقاتها <b>{ $out }</b>.
village-lead-owes-less = سددت { $repaid } من الديون وما زالت مدينة بمبلغ <b>{ $owed }</b>، أي أقل بنسبة { $change } عن العام السابق.
figure-came-in = الإيرادات، { $year }
figure-went-out = النفقات، { $year }
figure-owed = الديون، نهاية { $year }
figure-cash = النقد، نهاية { $year }
head-item = البند
head-trend = الاتجاه
head-step = الخطوة
head-plan = الخطة
head-actual = الفعلي
stack-caption = من الرصيد الافتتاحي إلى الرصيد الختامي
row-opening = النقد في البداية
row-in = + الإيرادات
row-out = − النفقات
row-financing-in = + الاقتراض
row-financing-out = − سداد الديون
row-closing = = النقد في النهاية
find-label = اسم القرية
find-none = لا توجد قرية بهذا الاسم.
find-count = عدد القرى: #
