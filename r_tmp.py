from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare,texts_of
import sys
b='/work/shared/training/eval/'
out=set()
for f in ('flores-dev','flores-test','wmt16','wmt18'):
    E=open(b+f+'.en').read().splitlines();T=open(b+f+'.tr').read().splitlines()
    for a,s,t in (('en',E,T),('tr',T,E)):
        p=LanguagePair(source=a,target='tr' if a=='en' else 'en'); n=0
        for x,y in zip(s,t):
            c=compare(x,y,p)
            if c.missing or c.added: n+=1; out.add((f,a,x,y,texts_of(c.missing),texts_of(c.added)))
        print(f,a,n,len(s))
import pickle; pickle.dump(out,open(sys.argv[1],'wb'))
